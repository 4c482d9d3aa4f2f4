"""An application as anybody writes it, with an endpoint of each kind. Nothing is kept, so that a call can be made twice."""
from datetime import date, datetime, timedelta, timezone
from decimal import Decimal
from enum import Enum
from typing import Dict, List, Literal, Optional, Union
from uuid import UUID

from fastapi import Body, Cookie, FastAPI, File, Form, Header, HTTPException, Query, Response, UploadFile
from fastapi.responses import JSONResponse, PlainTextResponse, StreamingResponse
from pydantic import BaseModel, Field


class Colour(str, Enum):
    red = "red"
    green = "green"


class Level(int, Enum):
    low = 1
    high = 2


class Maker(BaseModel):
    first: str
    last: Optional[str] = None


class Item(BaseModel):
    id: int
    name: str = Field(min_length=2, max_length=40)
    colour: Colour = Colour.red
    level: Optional[Level] = None
    price: Decimal = Decimal("1.50")
    weight: float = 0.5
    made: date = date(2030, 1, 2)
    sold: Optional[datetime] = None
    key: UUID = UUID("6fa459ea-ee8a-3ca4-894e-db77e160355e")
    tags: List[str] = []
    stock: Dict[str, int] = {}
    maker: Optional[Maker] = None
    takes: Optional[timedelta] = None


class Cat(BaseModel):
    kind: Literal["cat"]
    lives: int


class Dog(BaseModel):
    kind: Literal["dog"]
    bark: str


class Node(BaseModel):
    name: str
    children: List["Node"] = []


Node.update_forward_refs()
app = FastAPI(title="Items", version="1")


def item(number: int) -> Item:
    odd = number % 2 == 1
    return Item(
        id=number,
        name=f"Item {number}",
        level=Level.high if odd else None,
        sold=datetime(2030, 1, 2, 3, 4, 5, tzinfo=timezone.utc) if odd else None,
        tags=["a", "b"] if odd else [],
        stock={"Oslo": 1} if odd else {},
        maker=Maker(first="Ida") if odd else None,
        takes=timedelta(minutes=90) if odd else None,
    )


@app.get("/items", response_model=List[Item], operation_id="listItems")
def list_items(limit: int = Query(3, ge=1, le=10), colour: Optional[Colour] = None):
    return [item(i) for i in range(1, limit + 1)]


@app.get("/items/{number}", response_model=Item, operation_id="getItem")
def get_item(number: int):
    if number > 100:
        raise HTTPException(404, "Item not found")
    return item(number)


@app.get("/items/{number}/maybe", response_model=Optional[Item], operation_id="findItem")
def find_item(number: int):
    return item(number) if number <= 100 else None


@app.get("/items/{number}/lean", response_model=Item, response_model_exclude_none=True, operation_id="getLeanItem")
def lean_item(number: int):
    return item(number)


@app.get("/items/{number}/short", response_model=Item, response_model_exclude_unset=True, operation_id="getShortItem")
def short_item(number: int):
    return Item(id=number, name="Short")


@app.post("/items", response_model=Item, status_code=201, operation_id="addItem")
def add_item(new: Item):
    return new


@app.put("/items/{number}", response_model=Item, operation_id="putItem")
def put_item(number: int, new: Item):
    return new.copy(update={"id": number})


@app.delete("/items/{number}", status_code=204, response_class=Response, operation_id="deleteItem")
def delete_item(number: int):
    return Response(status_code=204)


@app.get("/pets", response_model=List[Union[Cat, Dog]], operation_id="listPets")
def list_pets():
    return [Cat(kind="cat", lives=9), Dog(kind="dog", bark="wuff")]


@app.get("/pets/{kind}", response_model=Union[Cat, Dog], operation_id="getPet")
def get_pet(kind: str):
    return Cat(kind="cat", lives=9) if kind == "cat" else Dog(kind="dog", bark="wuff")


@app.post("/pets", response_model=Union[Cat, Dog], operation_id="echoPet")
def echo_pet(pet: Union[Cat, Dog]):
    return pet


@app.get("/tree", response_model=Node, operation_id="getTree")
def tree():
    return Node(name="root", children=[Node(name="leaf")])


@app.get("/count", response_model=int, operation_id="getCount")
def count():
    return 42


@app.get("/count/maybe", response_model=Optional[int], operation_id="findCount")
def maybe_count(some: bool = False):
    return 42 if some else None


@app.get("/text", response_model=str, operation_id="getText")
def text():
    return "a text"


@app.get("/plain", response_class=PlainTextResponse, operation_id="getPlain")
def plain():
    return "a text"


@app.get("/moment", response_model=datetime, operation_id="getMoment")
def moment():
    return datetime(2030, 1, 2, 3, 4, 5, tzinfo=timezone.utc)


@app.get("/naive", response_model=datetime, operation_id="getNaiveMoment")
def naive():
    return datetime(2030, 1, 2, 3, 4, 5)


@app.get("/day", response_model=date, operation_id="getDay")
def day():
    return date(2030, 1, 2)


@app.get("/price", response_model=Decimal, operation_id="getPrice")
def price():
    return Decimal("1.50")


@app.get("/numbers", response_model=List[Optional[int]], operation_id="listNumbers")
def numbers():
    return [1, None, 3]


@app.get("/stock", response_model=Dict[str, int], operation_id="mapStock")
def stock():
    return {"Oslo": 1}


@app.get("/anything", operation_id="getAnything")
def anything():
    return {"a": [1, None], "b": {"c": "d"}}


@app.get("/nothing", operation_id="getNothing")
def nothing():
    return None


@app.get("/search", operation_id="search")
def search(
    words: List[str] = Query([]),
    since: Optional[date] = None,
    x_area: Optional[str] = Header(None),
    session: Optional[str] = Cookie(None),
):
    return {"words": words, "since": since, "area": x_area, "session": session}


@app.post("/form", operation_id="sendForm")
def form(name: str = Form(...), age: int = Form(...)):
    return {"name": name, "age": age}


@app.post("/upload", operation_id="upload")
async def upload(file: UploadFile = File(...), note: Optional[str] = Form(None)):
    return {"name": file.filename, "length": len(await file.read()), "note": note}


@app.post("/uploads", operation_id="uploadAll")
async def uploads(files: List[UploadFile] = File(...)):
    return [{"name": file.filename, "length": len(await file.read())} for file in files]


@app.get("/file", response_class=StreamingResponse, operation_id="download")
def file():
    return StreamingResponse(iter([bytes([1, 2, 255])]), media_type="application/octet-stream")


@app.post("/embedded", operation_id="embedded")
def embedded(first: str = Body(..., embed=True), second: Optional[int] = Body(None, embed=True)):
    return {"first": first, "second": second}


@app.get("/teapot", operation_id="getTeapot")
def teapot():
    raise HTTPException(418, {"code": 7, "message": "I am a teapot."})


@app.get("/conflict", operation_id="getConflict")
def conflict():
    return JSONResponse({"error": "conflict", "message": "It is taken."}, 409)
